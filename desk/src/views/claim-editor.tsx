import { type FormEvent, useEffect, useRef, useState } from "react";
import { Choice, PartyField } from "../pieces.tsx";
import type { EventNode, EventType, Modality, PartyMention, StoredClaim } from "../record.ts";
import { eventTypes, inOneLine, modalities, modalityWords, modesOf, nounOf } from "../words.ts";
import { corrected, type Draft, draftOf } from "./correct-node.ts";

/** A form for what the claim should have said; the words it points at stay. */
export function ClaimEditor({
  claim,
  onSave,
  onCancel,
}: {
  readonly claim: StoredClaim;
  readonly onSave: (node: EventNode, why: string | null) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(claim.event));
  const [why, setWhy] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const set = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void onSave(corrected(claim.event, draft), why.trim() === "" ? null : why.trim());
  };
  return (
    <form className="editor" ref={form} onSubmit={save} aria-label="Correct the claim">
      <Choice
        label="Sort"
        value={draft.type ?? ""}
        options={[["", "none of these"], ...eventTypes.map((type) => [type, `${type} (${nounOf(type)})`] as const)]}
        onChoose={(type) => set({ type: type === "" ? null : (type as EventType), mode: null })}
      />
      <Choice
        label="Mode"
        value={draft.mode ?? ""}
        options={[["", "none"], ...((draft.type && modesOf[draft.type]) || []).map((mode) => [mode, mode] as const)]}
        onChoose={(mode) => set({ mode: mode === "" ? null : mode })}
      />
      <Choice
        label="How sure"
        value={draft.modality}
        options={modalities.map((one) => [one, `${one} (${modalityWords[one]})`] as const)}
        onChoose={(modality) => set({ modality: modality as Modality })}
      />
      <Choice
        label="Did it, or is it to, be"
        value={draft.polarity}
        options={[
          ["positive", "yes"],
          ["negative", "no: it did not, or is not to"],
        ]}
        onChoose={(polarity) => set({ polarity: polarity as Draft["polarity"] })}
      />
      <People label="Who" people={draft.actors} node={claim.event} onChange={(actors) => set({ actors })} />
      <People
        label="To whom"
        people={draft.recipients}
        node={claim.event}
        onChange={(recipients) => set({ recipients })}
      />
      <label className="field">
        <span>First day</span>
        <input type="date" value={draft.start} onChange={(event) => set({ start: event.target.value })} />
      </label>
      <label className="field">
        <span>Last day</span>
        <input type="date" value={draft.end} min={draft.start} onChange={(event) => set({ end: event.target.value })} />
      </label>
      <label className="field">
        <span>Dead</span>
        <input
          type="number"
          min="0"
          value={draft.fatalities}
          onChange={(event) => set({ fatalities: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Injured</span>
        <input type="number" min="0" value={draft.injured} onChange={(event) => set({ injured: event.target.value })} />
      </label>
      <label className="field wide">
        <span>Why</span>
        <textarea rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <p className="verdicts wide">
        <button type="submit" className="main">
          Save the correction
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}

function People({
  label,
  people,
  node,
  onChange,
}: {
  readonly label: string;
  readonly people: readonly PartyMention[];
  readonly node: EventNode;
  readonly onChange: (people: readonly PartyMention[]) => void;
}) {
  const change = (place: number, party: string): void =>
    onChange(
      party === ""
        ? people.filter((_, other) => other !== place)
        : people.map((person, other) =>
            other === place
              ? {
                  ...person,
                  party,
                  name: person.party === party ? person.name : null,
                  role: person.party === party ? person.role : null,
                }
              : person,
          ),
    );
  const add = (party: string): void => {
    if (party === "") return;
    const { start, end, text } = node.trigger;
    onChange([...people, { party, role: null, name: null, text, start, end, implied: true }]);
  };
  return (
    <fieldset className="people wide">
      <legend className="small">{label}</legend>
      {people.map((person, place) => (
        <PartyField
          key={`${person.start} ${person.party}`}
          label={`“${inOneLine(person.text)}”`}
          value={person.party ?? ""}
          onChoose={(party) => change(place, party)}
        />
      ))}
      <PartyField key={people.length} label="One more" value="" onChoose={add} />
    </fieldset>
  );
}
