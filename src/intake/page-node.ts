/** The few properties of a page's nodes that are read here; the DOM's own types would bring the browser's globals (`Event`, `Request`) into every file. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly lastChild: PageNode | null;
  readonly previousSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}

export interface PageDocument {
  readonly body: PageElement | null;
  readonly documentElement: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & ArrayLike<PageElement>;
}
