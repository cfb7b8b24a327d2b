import { DemarcheError } from "../errors.ts";

/** Lets so many works under way at once; who comes when all places are taken is told to come again. `leave` must be called when the work is done. */
export function startTurnstile(places: number) {
  let taken = 0;
  return async <T>(work: (leave: () => void) => Promise<T>): Promise<T> => {
    if (taken >= places)
      throw new DemarcheError(
        "busy",
        "reading",
        `${taken} reports are being read already`,
        "try again in a few seconds",
      );
    taken += 1;
    let isIn = true;
    const leave = (): void => {
      if (isIn) taken -= 1;
      isIn = false;
    };
    try {
      return await work(leave);
    } catch (error) {
      leave();
      throw error;
    }
  };
}
