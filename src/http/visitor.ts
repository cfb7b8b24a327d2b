/** What a token lets its holder do: read; read, add reports and review; everything, tokens too. */
export const roles = ["reader", "reviewer", "admin"] as const;
export type Role = (typeof roles)[number];

/** Who asks. `role` is null where no token was given. */
export interface Visitor {
  readonly role: Role | null;
  /** The token's name, which stands in reviews; null where nobody vouches for one. */
  readonly name: string | null;
  /** The other end's number, for limits. */
  readonly address: string;
}

/** A token that lives as long as this process and stands in no record. */
export interface OneRunToken {
  readonly secret: string;
  readonly role: Role;
}

/** Whether a role may do what needs another. */
export function includes(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** The name that a review stands under: the token's own, which nobody else can give; else what the asker says. */
export function nameOf({ name }: Visitor, given: string | undefined): string {
  return name ?? given ?? "local";
}
