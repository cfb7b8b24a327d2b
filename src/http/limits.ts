/** How much anybody may ask for. */
export interface Limits {
  /** Bytes of a posted body. */
  readonly body: number;
  /** Characters of one posted report; the longest reports of newspapers have a tenth of it. */
  readonly text: number;
  /** Asked in a minute, by one client. */
  readonly reads: number;
  readonly writes: number;
  /** Wrong tokens in a minute, by one client. */
  readonly wrongTokens: number;
  /** Posted reports and lists of addresses that are read or wait at once; a further one is told to come again. */
  readonly readings: number;
  /** Of a fetched page. */
  readonly fetchMilliseconds: number;
  readonly fetchBytes: number;
}

export const usualLimits: Limits = {
  body: 5 * 1024 * 1024,
  text: 400_000,
  reads: 3000,
  writes: 300,
  wrongTokens: 20,
  readings: 16,
  fetchMilliseconds: 10_000,
  fetchBytes: 10 * 1024 * 1024,
};
