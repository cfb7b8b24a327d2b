import {
  Component,
  type ComponentType,
  type FormEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from "react";
import { type Address, address, type View } from "./address.ts";
import { Go, go, useAddress } from "./go.tsx";
import { NamesProvider } from "./names.tsx";
import { Problem, Waiting } from "./pieces.tsx";
import { SessionProvider } from "./session.tsx";
import { setTheme, storedTheme, type Theme } from "./theme.ts";
import { TourCard } from "./tour-card.tsx";
import { HomeView } from "./views/home.tsx";
import { LedgerView } from "./views/ledger.tsx";
import { RequestView } from "./views/request.tsx";

type ViewOf = ComponentType<{ readonly at: Address }>;

/** The ledger comes with the page; what is heavier comes when it is looked at. */
const parts: Readonly<Record<View, { readonly title: string; readonly view: ViewOf }>> = {
  home: { title: "The record", view: HomeView },
  ledger: { title: "Ledger of requests", view: LedgerView },
  request: { title: "A request", view: RequestView },
  timeline: {
    title: "Timeline",
    view: lazy(() => import("./views/timeline.tsx").then(({ TimelineView }) => ({ default: TimelineView }))),
  },
  network: {
    title: "Network",
    view: lazy(() => import("./views/network.tsx").then(({ NetworkView }) => ({ default: NetworkView }))),
  },
  map: { title: "Map", view: lazy(() => import("./views/map.tsx").then(({ MapView }) => ({ default: MapView }))) },
  read: {
    title: "Reader",
    view: lazy(() => import("./views/read.tsx").then(({ ReadView }) => ({ default: ReadView }))),
  },
  compare: {
    title: "Compare",
    view: lazy(() => import("./views/compare.tsx").then(({ CompareView }) => ({ default: CompareView }))),
  },
  search: {
    title: "Search",
    view: lazy(() => import("./views/search.tsx").then(({ SearchView }) => ({ default: SearchView }))),
  },
  tour: { title: "Tour", view: lazy(() => import("./views/tour.tsx").then(({ TourView }) => ({ default: TourView }))) },
  missing: { title: "No such page", view: MissingView },
};

const navigation: readonly (readonly [View, string])[] = [
  ["ledger", "Ledger"],
  ["timeline", "Timeline"],
  ["network", "Network"],
  ["map", "Map"],
  ["read", "Reader"],
  ["compare", "Compare"],
];

export function Shell() {
  const at = useAddress();
  const main = useRef<HTMLElement>(null);
  const { title, view: Shown } = parts[at.view];
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the view or what it is about changes, and not when it is narrowed
  useEffect(() => {
    document.title = `${title} · Demarche`;
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [at.view, at.id]);
  return (
    <SessionProvider>
      <NamesProvider>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <Masthead at={at} />
        <main id="main" ref={main} tabIndex={-1} data-view={at.view}>
          <Catch key={`${at.view} ${at.id}`}>
            <Suspense fallback={<Waiting />}>
              <Shown at={at} />
            </Suspense>
          </Catch>
        </main>
        <TourCard at={at} />
        <footer className="foot">
          <p>
            Demarche records what is said, and on whose word; not what is true. <a href="/openapi.json">The API</a>
          </p>
        </footer>
      </NamesProvider>
    </SessionProvider>
  );
}

function Masthead({ at }: { readonly at: Address }) {
  const section: View = at.view === "request" ? "ledger" : at.view;
  return (
    <header className="mast">
      <Go className="brand" to={address("home")}>
        <svg viewBox="0 0 26 20" width="26" height="20" aria-hidden="true">
          <path d="M1 10H14M10 5l5 5-5 5" />
          <path className="brand-bar" d="M21 3V17" />
        </svg>
        Demarche
      </Go>
      <nav aria-label="Views">
        <ul>
          {navigation.map(([view, label]) => (
            <li key={view}>
              <Go to={address(view)} aria-current={section === view ? "page" : undefined}>
                {label}
              </Go>
            </li>
          ))}
        </ul>
      </nav>
      <SearchField words={at.view === "search" ? (at.query.words ?? "") : ""} />
      <ThemeSwitch />
    </header>
  );
}

function SearchField({ words }: { readonly words: string }) {
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  const search = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== "") go(address("search", { words: typed }));
  };
  return (
    <search>
      <form onSubmit={search} className="search-field">
        <input
          type="search"
          aria-label="Search the record"
          placeholder="Search the record"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </search>
  );
}

function ThemeSwitch() {
  const [theme, choose] = useState<Theme>(storedTheme);
  return (
    <select
      className="theme"
      aria-label="Colours"
      value={theme}
      onChange={(event) => {
        const chosen = event.target.value as Theme;
        choose(chosen);
        setTheme(chosen);
      }}
    >
      <option value="system">Auto</option>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </select>
  );
}

function MissingView() {
  return (
    <section className="page">
      <h1>No such page</h1>
      <p>
        Nothing stands at this address. <Go to={address("home")}>Go to the record</Go>, or look it up in the search
        above.
      </p>
    </section>
  );
}

/** A view that breaks says so and leaves the rest of the desk alone. */
class Catch extends Component<{ readonly children: ReactNode }, { readonly problem: Error | null }> {
  override state = { problem: null as Error | null };

  static getDerivedStateFromError(problem: Error): { problem: Error } {
    return { problem };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    return problem === null ? (
      this.props.children
    ) : (
      <Problem problem={problem} again={() => window.location.reload()} />
    );
  }
}
