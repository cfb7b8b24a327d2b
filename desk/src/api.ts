/** The only way out of the desk: questions to the HTTP API of the server that gave the page. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Page } from "./record.ts";

/** What the server says went wrong, in its own words: code, message, what came, what to do. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly todo: string | null;
  readonly status: number;

  constructor(status: number, body: { code?: unknown; message?: unknown; todo?: unknown }) {
    super(typeof body.message === "string" ? body.message : `The server answered with status ${status}.`);
    this.name = "ApiProblem";
    this.status = status;
    this.code = typeof body.code === "string" ? body.code : "no-answer";
    this.todo = typeof body.todo === "string" && body.todo !== "" ? body.todo : null;
  }
}

const tokenKey = "demarche.token";

/** `demarche serve` gives the token behind the #, which no server ever sees; it is kept for this tab and leaves the address at once. */
export function takeToken(): void {
  const token = new URLSearchParams(window.location.hash.slice(1)).get("token");
  if (token === null) return;
  keepToken(token);
  window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
}

export function keepToken(token: string): void {
  window.sessionStorage.setItem(tokenKey, token.trim());
}

function headers(): Record<string, string> {
  const token = window.sessionStorage.getItem(tokenKey);
  return token === null || token === "" ? {} : { authorization: `Bearer ${token}` };
}

async function answerOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  const body: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiProblem(response.status, (body ?? {}) as object);
  return body;
}

async function send(question: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(question, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiProblem(0, {
      code: "no-server",
      message: "The server does not answer.",
      todo: "Look whether `demarche serve` still runs, then try again.",
    });
  }
}

export async function ask<Answer>(question: string, signal?: AbortSignal): Promise<Answer> {
  const init: RequestInit = { headers: { accept: "application/json", ...headers() } };
  return (await answerOf(await send(question, signal === undefined ? init : { ...init, signal }))) as Answer;
}

export async function tell<Answer>(path: string, body: unknown): Promise<Answer> {
  const response = await send(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers() },
    body: JSON.stringify(body),
  });
  return (await answerOf(response)) as Answer;
}

/** Posts and gives each server-sent event as it comes, for work that takes a while. */
export async function* follow(path: string, body: unknown): AsyncGenerator<{ event: string; data: unknown }> {
  const response = await send(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...headers() },
    body: JSON.stringify(body),
  });
  if (!response.ok || response.body === null || !response.headers.get("content-type")?.includes("event-stream")) {
    yield { event: "done", data: await answerOf(response) };
    return;
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = `${rest}${value}`.replaceAll("\r\n", "\n").split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string): string =>
        block
          .split("\n")
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).trim())
          .join("\n");
      const data = field("data");
      if (data !== "") yield { event: field("event") || "message", data: JSON.parse(data) as unknown };
    }
  }
}

/** A file that the server makes; the token travels in the header, never in an address. */
export async function fetchFile(question: string): Promise<{ blob: Blob; name: string | null }> {
  const response = await send(question, { headers: headers() });
  if (!response.ok) await answerOf(response);
  const name = /filename="?([^";]+)"?/u.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? null;
  return { blob: await response.blob(), name };
}

/** What was answered lately, so that going back shows at once what was there; forgotten whenever something is written. */
const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();
const mostKept = 60;

function keep(question: string, answer: unknown): void {
  kept.delete(question);
  kept.set(question, answer);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
}

/** After a change all views ask again. */
export function forget(): void {
  kept.clear();
  for (const listener of listeners) listener();
}

export interface Answered<Answer> {
  readonly answer: Answer | null;
  readonly problem: Error | null;
  readonly loading: boolean;
  readonly again: () => void;
}

function useRounds(): [number, () => void] {
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((now) => now + 1), []);
  useEffect(() => {
    listeners.add(again);
    return () => {
      listeners.delete(again);
    };
  }, [again]);
  return [round, again];
}

/** The answer to one question; what was shown stays until the next answer is there. A null question asks nothing. */
export function useAnswer<Answer>(question: string | null): Answered<Answer> {
  const [round, again] = useRounds();
  const [state, setState] = useState<{ question: string | null; answer: Answer | null; problem: Error | null }>(() => ({
    question,
    answer: question === null ? null : ((kept.get(question) as Answer | undefined) ?? null),
    problem: null,
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    if (question === null) return;
    const known = kept.get(question) as Answer | undefined;
    if (known !== undefined) {
      setState({ question, answer: known, problem: null });
      return;
    }
    const stop = new AbortController();
    ask<Answer>(question, stop.signal).then(
      (answer) => {
        keep(question, answer);
        setState({ question, answer, problem: null });
      },
      (problem: Error) => {
        if (!stop.signal.aborted) setState((before) => ({ question, answer: before.answer, problem }));
      },
    );
    return () => stop.abort();
  }, [question, round]);
  const settled = state.question === question && (state.answer !== null || state.problem !== null);
  return {
    answer: question === null ? null : state.answer,
    problem: settled ? state.problem : null,
    loading: question !== null && !settled,
    again,
  };
}

export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly problem: Error | null;
  readonly loading: boolean;
  readonly more: () => void;
  readonly complete: boolean;
  readonly again: () => void;
}

/** A list that grows page by page as it is scrolled. */
export function usePages<Row>(question: string | null): Pages<Row> {
  const [round, again] = useRounds();
  const [state, setState] = useState<{
    of: string | null;
    rows: readonly Row[];
    next: string | null;
    total: number;
    problem: Error | null;
    started: boolean;
  }>({ of: null, rows: [], next: null, total: 0, problem: null, started: false });
  const busy = useRef<AbortController | null>(null);

  const load = useCallback(
    (after: string | null) => {
      if (question === null) return;
      busy.current?.abort();
      const stop = new AbortController();
      busy.current = stop;
      const whole =
        after === null
          ? question
          : `${question}${question.includes("?") ? "&" : "?"}after=${encodeURIComponent(after)}`;
      ask<Page<Row>>(whole, stop.signal).then(
        ({ items, next, total }) => {
          if (busy.current === stop) busy.current = null;
          setState((before) => ({
            of: question,
            rows: after === null ? items : [...before.rows, ...items],
            next,
            total,
            problem: null,
            started: true,
          }));
        },
        (problem: Error) => {
          if (stop.signal.aborted) return;
          busy.current = null;
          setState((before) => ({ ...before, of: question, problem, started: true }));
        },
      );
    },
    [question],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks from the beginning
  useEffect(() => {
    load(null);
    return () => {
      busy.current?.abort();
      busy.current = null;
    };
  }, [load, round]);

  const more = useCallback(() => {
    if (busy.current === null && state.of === question && state.next !== null && state.problem === null)
      load(state.next);
  }, [load, question, state]);

  return useMemo(
    () => ({
      rows: state.rows,
      total: state.total,
      problem: state.problem,
      loading: state.of !== question || !state.started,
      more,
      complete: state.of === question && state.started && state.next === null,
      again,
    }),
    [state, question, more, again],
  );
}
