import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { takeToken } from "./api.ts";
import { Shell } from "./shell.tsx";
import { setTheme, storedTheme } from "./theme.ts";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/pieces.css";
import "./styles/views.css";

takeToken();
setTheme(storedTheme());
const place = document.getElementById("desk");
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <Shell />
    </StrictMode>,
  );
