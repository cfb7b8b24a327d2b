import type { Doc } from "../../language/index.ts";

/** What honours somebody before their name, the world over; no office, and no name. */
const honours =
  /^(?:Datuk|Dato['’]?|Datin|Seri|Sri|Tan|Tun|Tunku|Tengku|Teungku|Tuan|U|Daw|Haji|Hajji|Hajj|Hadji|Hajjah|Pir|Kyai|K\.H\.|Ven\.?|Thich|Lyonpo|Dasho|Ratu|Adi|Nawab|Sardar|Chaudhry|Choudhury|Swami|Sadhvi|Begum|Shri|Shrimati|Smt\.?|Pandit|Comrade|Don|Ustad|Ato|Maulana|Maulvi|Sayyid|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Lord|Lady|Baroness)$/;

/** Where the honours before a name of the tables begin: "**Datuk Seri** Mahathir Mohamad", "**U** Nyan Win". */
export function honoursBefore(doc: Doc, first: number): number {
  const sentence = doc.tokens[first]?.sentence;
  let at = first;
  while (at > first - 4) {
    const token = doc.tokens[at - 1];
    if (token?.sentence !== sentence || !honours.test(token?.text ?? "")) break;
    at--;
  }
  // "Tan Seri", "Tan" before a name alone is a name
  return doc.tokens[at]?.text === "Tan" && at === first - 1 ? first : at;
}
