/**
 * The tables of the record, one step a version; a step that was published is never changed. Narrow tables answer the questions, and the
 * records themselves lie beside them (`…_body`) as JSON, whose keys keep the record's order. Ids are compared by bytes, so that the first signs of one find it.
 */
export const migrations: readonly string[] = [
  `
create table article (
  id text collate "C" primary key,
  file text, url text, title text, byline text, publisher text, published date, dateline text,
  text text not null, length integer not null, body_start integer not null, body_end integer not null, notes json not null,
  coder text not null, codebook text not null, coded_at timestamptz not null default now(),
  fingerprint text not null, claims integer not null,
  lexemes tsvector generated always as (to_tsvector('english'::regconfig, left(coalesce(title, '') || ' ' || text, 400000))) stored
);
create index article_published on article (published, id);
create index article_publisher on article (publisher);
create index article_lexemes on article using gin (lexemes);

create table past_coding (
  article_id text collate "C" not null references article on delete cascade,
  coder text not null, codebook text not null, coded_at timestamptz not null, replaced_at timestamptz not null default now(),
  claims json not null, requests json not null, ties json not null,
  primary key (article_id, coder, codebook, coded_at)
);

create table claim (
  id text collate "C" primary key,
  article_id text collate "C" not null references article on delete cascade,
  place integer not null, trigger_start integer not null, trigger_end integer not null,
  type text, mode text, contexts text[] not null, quad smallint, modality text not null, polarity text not null, stance text not null,
  actors text[] not null, recipients text[] not null, parties text[] not null, country text,
  day date not null, end_day date not null, long boolean generated always as (end_day - day > 31) stored,
  node_types text[] not null, node_parties text[] not null,
  sources text[] not null, publisher text, published date, event_id text collate "C", review_id text collate "C", verdict text, carried boolean not null, doubts text[] not null
);
create index claim_article on claim (article_id, place);
create index claim_day on claim (day, id);
create index claim_long on claim (end_day) where long;
create index claim_event on claim (event_id);
create index claim_parties on claim using gin (parties);
create index claim_sources on claim using gin (sources);
create index claim_doubtful on claim (cardinality(doubts) desc, id) where verdict is null and doubts <> '{}';

create table claim_body (
  id text collate "C" primary key references claim on delete cascade,
  body json not null, coded json, words text not null,
  lexemes tsvector generated always as (to_tsvector('english'::regconfig, left(words, 100000))) stored
);
create index claim_lexemes on claim_body using gin (lexemes);

create table event (
  id text collate "C" primary key, block text not null,
  type text not null, mode text, contexts text[] not null, quad smallint not null, goldstein real,
  modality text not null, polarity text not null, happened boolean not null,
  actors text[] not null, recipients text[] not null, parties text[] not null, country text,
  day date not null, end_day date not null, long boolean generated always as (end_day - day > 31) stored,
  sources text[] not null, voices integer not null, articles integer not null, disputed boolean not null
);
create index event_block on event (block);
create index event_day on event (day, id) include (happened);
create index event_series on event (day, quad, goldstein) where happened;
create index event_disputed on event (day, id) where disputed;
create index event_long on event (end_day) where long;
create index event_parties on event using gin (parties);
create index event_sources on event using gin (sources);
create index event_type on event (type, day, id) include (happened);
create index event_country on event (country, day, id) include (happened);

create table event_body (
  id text collate "C" primary key references event on delete cascade,
  body json not null
);

create table told_request (
  id text collate "C" primary key,
  article_id text collate "C" not null references article on delete cascade,
  place integer not null, body json not null
);
create index told_request_article on told_request (article_id, place);

create table request (
  id text collate "C" primary key,
  askers text[] not null, reached text[] not null, through text[] not null, about text[] not null,
  aim_type text, status text not null, day date not null, end_day date not null, long boolean generated always as (end_day - day > 31) stored,
  series text collate "C", articles integer not null, publishers integer not null
);
create index request_day on request (day, id);
create index request_long on request (end_day) where long;
create index request_status on request (status, day, id);
create index request_series on request (series);
create index request_askers on request using gin (askers);
create index request_reached on request using gin (reached);

create table request_body (
  id text collate "C" primary key references request on delete cascade,
  body json not null
);

create table told_by (
  request_id text collate "C" not null references request on delete cascade,
  claim_id text collate "C" not null,
  primary key (request_id, claim_id)
);
create index told_by_claim on told_by (claim_id);

create table tie (
  id text collate "C" primary key,
  article_id text collate "C" not null references article on delete cascade,
  kind text not null, "of" text[] not null, "to" text[] not null, parties text[] not null, since date, published date, body json not null
);
create index tie_article on tie (article_id);
create index tie_parties on tie using gin (parties);

create table edge (
  from_party text collate "C" not null, to_party text collate "C" not null, kind text not null, label text not null,
  reference text collate "C" not null, day date
);
create index edge_from on edge (from_party, to_party, kind, label);
create index edge_to on edge (to_party, from_party, kind, label);
create index edge_reference on edge (reference);

create table party (
  party text collate "C" primary key, name text, claims integer not null default 0, events integer not null default 0
);

create table review (
  id text collate "C" primary key,
  claim_id text collate "C" not null, article_id text collate "C" not null,
  trigger_start integer not null, trigger_end integer not null,
  original json not null, verdict text not null, correction json, why text, "by" text not null, at timestamptz not null
);
create index review_article on review (article_id);
create index review_at on review (at, id);

create table judgement (
  kind text not null,
  first_article text collate "C" not null, first_start integer not null, first_end integer not null,
  second_article text collate "C" not null, second_start integer not null, second_end integer not null,
  "by" text not null, at timestamptz not null default now(),
  primary key (first_article, first_start, second_article, second_start)
);
create index judgement_second on judgement (second_article);

create table claim_block (
  block text collate "C" not null,
  claim_id text collate "C" not null references claim on delete cascade,
  primary key (block, claim_id)
);
create index claim_block_claim on claim_block (claim_id);

create table pending_block (
  block text collate "C" not null
);
create index pending_block_block on pending_block (block);
`,
  `
create table token (
  id text collate "C" primary key,
  role text not null, name text not null, digest text collate "C" not null unique,
  created_at timestamptz not null default now(), revoked_at timestamptz
);
`,
  `
create index request_about on request using gin (about);
insert into party (party)
  select from_party from edge union select to_party from edge union select unnest(about) from request
  on conflict do nothing;
`,
];
