/** Light, dark, or as the machine is set. */
export type Theme = "system" | "light" | "dark";

const key = "demarche.theme";

export function storedTheme(): Theme {
  const kept = window.localStorage.getItem(key);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function setTheme(theme: Theme): void {
  if (theme === "system") {
    window.localStorage.removeItem(key);
    delete document.documentElement.dataset.theme;
  } else {
    window.localStorage.setItem(key, theme);
    document.documentElement.dataset.theme = theme;
  }
}
