import { type RefObject, useState } from "react";
import { fetchFile } from "./api.ts";
import type { Cell } from "./csv.ts";
import { saveBlob, saveCsv, savePng, saveSvg } from "./download.ts";

interface Table {
  readonly columns: readonly string[];
  readonly rows: () => readonly (readonly Cell[])[];
}

/** The buttons by which a reader takes along what is shown: the rows, the drawing, and the server's own files of the same choice. */
export function TakeAlong({
  name,
  table,
  drawing,
  files = [],
}: {
  readonly name: string;
  readonly table?: Table;
  readonly drawing?: RefObject<SVGSVGElement | null>;
  readonly files?: readonly { readonly label: string; readonly question: string }[];
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const failed = (error: unknown): void => setProblem(error instanceof Error ? error.message : String(error));
  const withDrawing = (save: (svg: SVGSVGElement) => void | Promise<void>) => (): void => {
    if (drawing?.current) Promise.resolve(save(drawing.current)).catch(failed);
  };
  return (
    <fieldset className="take-along">
      <legend>Download</legend>
      {table !== undefined && (
        <button type="button" onClick={() => saveCsv(name, table.columns, table.rows())}>
          CSV
        </button>
      )}
      {drawing !== undefined && (
        <>
          <button type="button" onClick={withDrawing((svg) => saveSvg(svg, name))}>
            SVG
          </button>
          <button type="button" onClick={withDrawing((svg) => savePng(svg, name))}>
            PNG
          </button>
        </>
      )}
      {files.map(({ label, question }) => (
        <button
          type="button"
          key={question}
          onClick={() =>
            fetchFile(question).then(({ blob, name: given }) => saveBlob(blob, given ?? `${name}-${label}`), failed)
          }
        >
          {label}
        </button>
      ))}
      {problem !== null && <span role="alert">{problem}</span>}
    </fieldset>
  );
}
