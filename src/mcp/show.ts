import type { Shown } from "../service/index.ts";
import { articleData, type Told, tellClaim, tellEvent, tellRequest, tellTie } from "./tell.ts";

/** One thing of the record with what hangs on it. */
export function showOf(shown: Shown): Told {
  const parts = partsOf(shown);
  return { lines: parts.lines, data: { kind: shown.kind, ...parts.data } };
}

function partsOf(shown: Shown): Told {
  switch (shown.kind) {
    case "claim": {
      const [claim, requests] = [tellClaim(shown.claim), shown.requests.map(tellRequest)];
      const event = shown.event === null ? null : tellEvent(shown.event);
      return {
        lines: [...claim.lines, ...(event?.lines ?? []), ...requests.flatMap(({ lines }) => lines)],
        data: {
          claim: claim.data,
          event: event?.data ?? null,
          requests: requests.map(({ data }) => data),
          reviews: shown.reviews,
        },
      };
    }
    case "event": {
      const [event, claims] = [tellEvent(shown.event), shown.claims.map(tellClaim)];
      return {
        lines: [...event.lines, ...claims.flatMap(({ lines }) => lines)],
        data: { event: event.data, claims: claims.map(({ data }) => data) },
      };
    }
    case "request": {
      const [request, claims] = [tellRequest(shown.request), shown.claims.map(tellClaim)];
      return {
        lines: [...request.lines, ...claims.flatMap(({ lines }) => lines)],
        data: { request: request.data, claims: claims.map(({ data }) => data), series: shown.series },
      };
    }
    case "tie":
      return tellTie(shown.tie);
    case "article": {
      const [claims, requests, ties] = [
        shown.claims.map(tellClaim),
        shown.requests.map(tellRequest),
        shown.ties.map(tellTie),
      ];
      const { title, publisher, published, text } = shown.article;
      const told = [...requests, ...ties, ...claims];
      return {
        lines: [
          [title, publisher, published].filter((part) => part !== null).join(" · "),
          text,
          ...told.flatMap(({ lines }) => lines),
        ],
        data: {
          article: { ...articleData(shown.article), text },
          claims: claims.map(({ data }) => data),
          requests: requests.map(({ data }) => data),
          ties: ties.map(({ data }) => data),
        },
      };
    }
  }
}
