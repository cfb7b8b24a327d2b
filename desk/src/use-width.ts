import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The width that an element has now; drawings are laid out for it. */
export function useWidth<Kind extends HTMLElement>(before = 640): [RefObject<Kind | null>, number] {
  const box = useRef<Kind>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    setWidth(element.clientWidth);
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, width];
}
