import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { DemarcheError } from "../../errors.ts";

/** Counts what one client does in a minute. */
export interface Gate {
  /** Counts one, and throws where that is one too many. */
  readonly pass: (client: string) => Promise<void>;
  /** Throws where there were too many before. */
  readonly check: (client: string) => Promise<void>;
  readonly count: (client: string) => Promise<void>;
}

/** An error that tells when to come again, for the Retry-After header. */
export class TooOften extends DemarcheError {
  readonly seconds: number;

  constructor(what: string, seconds: number) {
    super(often.code, what, often.problem, `try again in ${seconds} s`);
    this.seconds = seconds;
  }
}

const often = { code: "too-many-requests", problem: "that is more than one client may do in a minute" } as const;

export function startGate(what: string, points: number): Gate {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  const fail = (result: Pick<RateLimiterRes, "msBeforeNext">): never => {
    throw new TooOften(what, Math.max(1, Math.ceil(result.msBeforeNext / 1000)));
  };
  const consume = async (client: string): Promise<RateLimiterRes | null> => {
    try {
      await limiter.consume(client);
      return null;
    } catch (error) {
      // Too many comes as a plain result; an error is a bug.
      if (error instanceof Error) throw error;
      return error as RateLimiterRes;
    }
  };
  return {
    pass: async (client) => {
      const refused = await consume(client);
      if (refused !== null) fail(refused);
    },
    check: async (client) => {
      const state = await limiter.get(client);
      if (state !== null && state.consumedPoints >= points) fail(state);
    },
    count: async (client) => void (await consume(client)),
  };
}
