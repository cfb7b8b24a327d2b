import { createHash, randomBytes } from "node:crypto";
import { DemarcheError } from "../errors.ts";
import type { Queries, Row } from "./database.ts";
import type { Token, TokenRole } from "./record.ts";
import { keptText, utc } from "./values.ts";

const columns = `id, role, name, ${utc("created_at")} as created, ${utc("revoked_at")} as revoked`;

/** Makes a token. The record holds the digest of its secret alone, which cannot be turned back: 256 random bits need no slow hash. */
export async function saveToken(
  { query }: Queries,
  { role, name }: { readonly role: TokenRole; readonly name: string },
): Promise<{ readonly token: Token; readonly secret: string }> {
  const secret = `demarche_${randomBytes(32).toString("base64url")}`;
  const [row] = await query(`insert into token (id, role, name, digest) values ($1, $2, $3, $4) returning ${columns}`, [
    randomBytes(4).toString("hex"),
    role,
    keptText(name),
    digestOf(secret),
  ]);
  return { token: tokenOf(row!), secret };
}

/** Every token that was made, the newest first. */
export async function findTokens({ query }: Queries): Promise<readonly Token[]> {
  return (await query(`select ${columns} from token order by created_at desc, id`)).map(tokenOf);
}

/** Whose secret this is; null where it is nobody's, or was revoked. */
export async function findToken({ query }: Queries, secret: string): Promise<Token | null> {
  const [row] = await query(`select ${columns} from token where digest = $1 and revoked_at is null`, [
    digestOf(secret),
  ]);
  return row === undefined ? null : tokenOf(row);
}

/** Ends a token for ever. Throws `unknown-id`. */
export async function revokeToken({ query }: Queries, id: string): Promise<Token> {
  const [row] = await query(
    `update token set revoked_at = coalesce(revoked_at, now()) where id = $1 returning ${columns}`,
    [keptText(id)],
  );
  if (row === undefined)
    throw new DemarcheError("unknown-id", id, "there is no such token", "demarche token list tells them");
  return tokenOf(row);
}

const digestOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

function tokenOf({ id, role, name, created, revoked }: Row): Token {
  return {
    id: id as string,
    role: role as TokenRole,
    name: name as string,
    created: created as string,
    revoked: revoked as string | null,
  };
}
