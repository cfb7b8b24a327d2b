import { isCancel, select, text } from "@clack/prompts";
import { type EventNode, eventTypes, modalities, type StoredClaim } from "../service/index.ts";
import { codesOf, daysOf } from "./rows.ts";
import { readList } from "./with-record.ts";

/** Asks which fields are otherwise, one after the other; null where the person leaves it. */
export async function askCorrection({ event }: StoredClaim): Promise<EventNode | null> {
  let node = event;
  for (;;) {
    const field = await select({
      message: "What is otherwise?",
      options: [
        { value: "type", label: "type", hint: node.type ?? "none" },
        { value: "actors", label: "who did it", hint: codesOf(node.actors) },
        { value: "recipients", label: "to whom", hint: codesOf(node.recipients) },
        { value: "modality", label: "how sure", hint: node.modality },
        { value: "polarity", label: "whether it happened", hint: node.polarity },
        { value: "date", label: "when", hint: daysOf(node.date) || "unknown" },
        { value: "fatalities", label: "how many died", hint: String(node.fatalities ?? "unknown") },
        { value: "done", label: "keep it so" },
        { value: "leave", label: "leave it as it was" },
      ] as const,
    });
    if (isCancel(field) || field === "leave") return null;
    if (field === "done") return node === event ? null : node;
    node = (await asked(node, field)) ?? node;
  }
}

type Field = "type" | "actors" | "recipients" | "modality" | "polarity" | "date" | "fatalities";

async function asked(node: EventNode, field: Field): Promise<EventNode | null> {
  if (field === "type" || field === "modality" || field === "polarity") {
    const values =
      field === "type" ? eventTypes : field === "modality" ? modalities : (["positive", "negative"] as const);
    const value = await select({
      message: field,
      options: values.map((one) => ({ value: one as string, label: one })),
    });
    if (isCancel(value)) return null;
    // Mode and code belong to the former type.
    const rest = field === "type" ? { mode: null, cameo: null, goldstein: null } : {};
    return { ...node, ...rest, [field]: value } as EventNode;
  }
  if (field === "actors" || field === "recipients") {
    const value = await text({
      message: "Codes of parties",
      initialValue: codesOf(node[field]),
      placeholder: "USA, hamas",
    });
    if (isCancel(value)) return null;
    const people = readList(value ?? "").map((party) => {
      const known = [...node.actors, ...node.recipients].find((person) => person.party === party);
      const { start, end, text: words } = node.trigger;
      return known ?? { party, role: null, name: null, text: words, start, end, implied: true };
    });
    return { ...node, [field]: people };
  }
  if (field === "date") {
    const value = await text({
      message: "Day, or first and last day",
      initialValue: daysOf(node.date),
      placeholder: "2024-04-13, or 2024-04-13/2024-04-14",
      validate: (words) =>
        /^(?:\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?)?$/u.test(words ?? "") ? undefined : "give it as 2024-04-13",
    });
    if (isCancel(value)) return null;
    const [start, end = start] = (value ?? "").split("/");
    return { ...node, date: start ? { start, end: end ?? start, text: "", from: "inferred" } : null };
  }
  const value = await text({
    message: "How many",
    initialValue: String(node.fatalities ?? ""),
    validate: (words) => (/^\d*$/u.test(words ?? "") ? undefined : "give a number, or nothing"),
  });
  if (isCancel(value)) return null;
  return { ...node, fatalities: value ? Number(value) : null };
}
