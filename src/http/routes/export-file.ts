import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { DemarcheError } from "../../errors.ts";
import { exportKinds, exportRecord } from "../../service/index.ts";
import type { AppEnv } from "../app-options.ts";
import { problems, type Route } from "../route.ts";
import { eventFilter, eventQuery } from "../schemas/filters.ts";

const params = z.object({
  format: z.string().min(1).max(40).describe("gdelt-events, polecat, csv, parquet, graphml …"),
});
const query = eventQuery.omit({ after: true, limit: true });

/** A file of the record's events, sent as it is made. */
export const exportFile: Route = {
  method: "get",
  path: "/api/export/{format}",
  role: null,
  add: (app, { record, log }) => {
    const route = createRoute({
      method: "get",
      path: "/api/export/{format}",
      summary: "The events as a file of another format",
      request: { params, query },
      responses: { 200: { description: "the file, as a download" }, ...problems },
    });
    const handle = async (context: Context<AppEnv>): Promise<Response> => {
      const { format } = context.req.valid("param" as never) as z.output<typeof params>;
      const filter = eventFilter(context.req.valid("query" as never) as z.output<typeof query>);
      const kinds = await exportKinds();
      const kind = kinds.find(({ name }) => name === format);
      if (kind === undefined)
        throw new DemarcheError(
          "unknown-format",
          format,
          "there is no such format",
          `give one of ${kinds.map(({ name }) => name).join(", ")}`,
        );
      const day = new Date().toISOString().slice(0, 10);
      const pieces = exportRecord(record, format, filter, day);
      // What fails before the first piece is answered as any error; later the file breaks off, which the client sees.
      const first = await pieces.next();
      return new Response(
        streamOf(first, pieces, (error) => log.error({ err: error }, "export broke off")),
        {
          headers: {
            ...Object.fromEntries(context.res.headers),
            "content-type": kind.mediaType,
            "content-disposition": `attachment; filename="demarche-${day}${kind.extension}"`,
            "cache-control": "private, no-cache",
          },
        },
      );
    };
    app.openapi(route, handle as never);
  },
};

type Piece = string | Uint8Array;

function streamOf(first: IteratorResult<Piece>, rest: AsyncGenerator<Piece>, onError: (error: unknown) => void) {
  const encoder = new TextEncoder();
  let next: IteratorResult<Piece> | null = first;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const piece = next ?? (await rest.next());
        next = null;
        if (piece.done) controller.close();
        else controller.enqueue(typeof piece.value === "string" ? encoder.encode(piece.value) : piece.value);
      } catch (error) {
        onError(error);
        controller.error(error);
      }
    },
    cancel: async () => void (await rest.return(undefined)),
  });
}
