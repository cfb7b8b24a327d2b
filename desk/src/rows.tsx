import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

/** A long list of which only what is seen is drawn; asks for more when its end comes near. */
export function Rows<Row>({
  rows,
  total,
  more,
  height,
  keyOf,
  label,
  children,
}: {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly more: () => void;
  /** How high a row is, roughly, before it is measured. */
  readonly height: number;
  readonly keyOf: (row: Row) => string;
  readonly label: string;
  readonly children: (row: Row, place: number) => ReactNode;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setMargin(top + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (place) => {
      const row = rows[place];
      return row === undefined ? place : keyOf(row);
    },
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 12) more();
  }, [last, rows.length, more]);
  return (
    <ol className="rows" ref={list} aria-label={label} style={{ height: virtual.getTotalSize() }}>
      {seen.map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        return (
          <li
            key={item.key}
            data-index={item.index}
            ref={virtual.measureElement}
            aria-posinset={item.index + 1}
            aria-setsize={total}
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            {children(row, item.index)}
          </li>
        );
      })}
    </ol>
  );
}
