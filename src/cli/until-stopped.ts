const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Waits for Ctrl-C or for whoever ends processes. The second Ctrl-C ends the program as it stands. */
export function untilStopped(): { readonly done: Promise<void>; readonly forget: () => void } {
  let stop = (): void => {};
  const done = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const onSignal = (): void => {
    for (const signal of signals) process.removeListener(signal, onSignal);
    stop();
  };
  for (const signal of signals) process.on(signal, onSignal);
  return {
    done,
    forget: () => {
      for (const signal of signals) process.removeListener(signal, onSignal);
    },
  };
}
