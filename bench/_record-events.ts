import { eventTypes } from "../src/codebook/index.ts";
import { type Database, tidy } from "../src/store/index.ts";

const list = (words: string): string => `array['${words.split(",").join("','")}']`;
const parties = list(
  "USA,CHN,RUS,ISR,IRN,UKR,GBR,FRA,DEU,SYR,TUR,SAU,QAT,EGY,PSE,LBN,YEM,IRQ,PAK,IND,JPN,KOR,PRK,MLI,SDN,ETH,VEN,united-nations,european-union,nato,hamas,hezbollah,houthis,islamic-state,taliban",
);
const words = list(
  "officials,said,on,Monday,that,the,ceasefire,talks,in,the,capital,would,go,on,while,envoys,met,ministers,about,sanctions,aid,borders,prisoners,missiles,drones,elections,grain,gas,oil,troops,and,a,summit",
);
const statuses = list("open,conveyed,agreed,refused,ignored,met,defied");
const contexts = list("military,diplomatic,economic,nuclear,refugees");

/** One of a list, the first ones far more often: few parties do most, as in the world. */
const pick = (from: string): string => `(${from})[1 + floor(power(random(), 2) * array_length(${from}, 1))::int]`;
const day = "date '2015-01-01' + floor(random() * 3900)::int";
const text = (count: number, seed: string): string =>
  `(select string_agg(${pick(words)}, ' ') from generate_series(1, ${count} + 0 * ${seed}))`;

/** Rows of events, of a request for every tenth and of an article with a claim and sometimes a tie for every fiftieth, made up by the store itself. */
const steps = (from: number, to: number): readonly string[] => [
  `create temporary table made as select *, array_remove(array[a, r], null) as everyone from (
     select n, md5(n::text) as id, ${pick(list(eventTypes.join()))} as type, 1 + floor(random() * 4)::int as quad, random() < 0.8 as happened,
       ${pick(parties)} as a, case when random() < 0.9 then ${pick(parties)} end as r,
       case when random() < 0.4 then ${pick(parties)} end as country, ${day} as day, 1 + floor(random() * 4)::int as voices, random() < 0.03 as disputed
     from generate_series(${from}, ${to}) n) g`,
  `insert into event (id, block, type, mode, contexts, quad, goldstein, modality, polarity, happened, actors, recipients, parties, country, day, end_day, sources, voices, articles, disputed)
     select id, type, type, null, array[${pick(contexts)}], quad, 5 - 3 * quad, case when happened then 'actual' else 'expected' end,
     'positive', happened, array[a], array_remove(array[r], null), everyone, country, day, day, array[a], voices, voices + 1, disputed from made`,
  `insert into event_body select id, json_build_object('id', id, 'type', type, 'actors', json_build_array(json_build_object('party', a, 'role', 'GOV', 'name', 'Ministry of ' || a)),
     'recipients', json_build_array(json_build_object('party', r, 'role', 'GOV', 'name', null)), 'modality', 'actual', 'polarity', 'positive',
     'date', json_build_object('start', day, 'end', day, 'text', 'on Monday', 'from', 'text'), 'place', null, 'claims', json_build_array(),
     'articles', voices + 1, 'publishers', voices, 'sources', json_build_array(), 'disputed', json_build_array()) from made`,
  `create temporary table asked as select *, ${pick(parties)} as last, ${pick(statuses)} as status from made where n % 10 = 0`,
  `insert into request (id, askers, reached, through, about, aim_type, status, day, end_day, series, articles, publishers)
     select 'r' || id, array[a], array_remove(array[r, last], null), array_remove(array[r], null), array[last], 'ASSAULT', status, day, day, null, 1, 1 from asked`,
  `insert into request_body select 'r' || id, json_build_object('id', 'r' || id, 'chain',
     json_build_array(json_build_object('party', a), json_build_object('party', coalesce(r, last)), json_build_object('party', last)), 'status', status, 'claims', json_build_array()) from asked`,
  `insert into edge select a, coalesce(r, last), 'asked', status, 'r' || id, day from asked`,
  `insert into edge select coalesce(r, last), last, 'asked', status, 'r' || id, day from asked where r is not null`,
  `insert into article (id, publisher, published, title, text, length, body_start, body_end, notes, coder, codebook, fingerprint, claims)
     select 'a' || id, 'Outlet ' || n % 90, day, 'Report ' || n, t, length(t), 0, length(t), '[]', '0.1.0', 'plover-2.0', '', 1
     from (select *, ${text(200, "n")} || case when n % 5000 = 0 then ' uranium enrichment in Natanz' else '' end as t from made where n % 50 = 0) g`,
  `insert into claim (id, article_id, place, trigger_start, trigger_end, type, contexts, quad, modality, polarity, stance, actors, recipients, parties, country,
       day, end_day, node_types, node_parties, sources, publisher, published, event_id, carried, doubts)
     select 'a' || id || ':0', 'a' || id, 0, 0, 3, type, '{}', quad, 'actual', 'positive', 'asserts', array[a], array_remove(array[r], null), everyone, country,
       day, day, array[type], everyone, array[a], 'Outlet ' || n % 90, day, id, false, '{}' from made where n % 50 = 0`,
  `insert into claim_body (id, body, words) select 'a' || m.id || ':0', json_build_object('id', 'a' || m.id || ':0', 'article', json_build_object('id', 'a' || m.id),
     'sentence', json_build_object('index', 0, 'start', 0, 'end', 200)), left(x.text, 200) from made m join article x on x.id = 'a' || m.id where m.n % 50 = 0`,
  `insert into tie select 'a' || id || ':tie:0', 'a' || id, 'backs', array[a], array[r], everyone, null, day, json_build_object('id', id) from made where n % 250 = 0 and r is not null`,
  `insert into edge select a, r, 'tie', 'backs', 'a' || id || ':tie:0', day from made where n % 250 = 0 and r is not null`,
  "drop table made, asked",
];

const step = 50_000;
const slowToGrow = ["event", "event_body", "request", "edge"];

/** Fills the record; the indexes are made when all is in, as nobody loads a million events one by one. */
export async function fillRecord(database: Database, count: number): Promise<number> {
  const indexes = await database.query<{ name: string; sql: string }>(
    `select indexname as name, indexdef as sql from pg_indexes where schemaname = 'demarche' and tablename = any($1::text[]) and indexname not like '%pkey'`,
    [slowToGrow],
  );
  await database.transaction(async ({ query }) => {
    for (const { name } of indexes) await query(`drop index ${name}`);
    await query("select setseed(0.5)");
    for (let from = 1; from <= count; from += step)
      for (const sql of steps(from, Math.min(from + step - 1, count))) await query(sql);
    await query(
      `insert into party (party, name, events) select p, initcap(p), count(*)::int from event, unnest(parties) p group by 1`,
    );
    for (const { sql } of indexes) await query(sql);
  });
  await tidy(database);
  return count;
}
