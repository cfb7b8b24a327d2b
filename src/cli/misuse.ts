import type { Argument, Command } from "commander";

/** What a person typed amiss, in the three parts that every message has: what came, what is wrong, what to do. */
interface Misuse {
  readonly came: string;
  readonly problem: string;
  readonly advice: string;
}

/** The library's sentences, as it is pinned, and what we say instead. */
const sentences: readonly { readonly pattern: RegExp; readonly say: (command: Command, found: string[]) => Misuse }[] =
  [
    {
      // "missing required argument 'to'"
      pattern: /^missing required argument '(.+?)'/u,
      say: (command, [name = ""]) => {
        const argument = command.registeredArguments.find((one) => one.name() === name);
        const [shape, what] = [argument ? shapeOf(argument) : `<${name}>`, argument?.description ?? ""];
        return {
          came: nameOf(command),
          problem: `${shape} is missing`,
          advice: what === "" ? helpOf(command) : `give ${what}`,
        };
      },
    },
    {
      // "required option '--role <role>' not specified"
      pattern: /^required option '(.+?)' not specified/u,
      say: (command, [flags = ""]) => ({
        came: nameOf(command),
        problem: `${flags} is missing`,
        advice: `give ${optionOf(command, flags)?.description ?? "it"}`,
      }),
    },
    {
      // "option '--limit <count>' argument missing"
      pattern: /^option '(.+?)' argument missing/u,
      say: (command, [flags = ""]) => ({
        came: `${nameOf(command)} ${flags}`,
        problem: "nothing follows it",
        advice: `give ${optionOf(command, flags)?.description ?? "a value"}`,
      }),
    },
    {
      // "option '--format <format>' argument 'xml' is invalid. Allowed choices are text, jsonl, table."
      pattern: /^option '(.+?)' argument '(.*?)' is invalid\.\s*(.*)/su,
      say: (_, [flags = "", value = "", why = ""]) => ({
        came: `${flags.replace(/\s*<.*/u, "")} ${value}`,
        problem: "this value is not known to it",
        advice: choicesOf(why),
      }),
    },
    {
      // "command-argument value 'xls' is invalid for argument 'format'. Allowed choices are csv, parquet."
      pattern: /^command-argument value '(.*?)' is invalid for argument '(.+?)'\.\s*(.*)/su,
      say: (command, [value = "", name = "", why = ""]) => ({
        came: value,
        problem: `${nameOf(command)} knows no such ${name}`,
        advice: choicesOf(why),
      }),
    },
    {
      // "unknown option '--frmat'\n(Did you mean --format?)"
      pattern: /^unknown option '(.+?)'(.*)/su,
      say: (command, [flag = "", near = ""]) => ({
        came: flag,
        problem: `${nameOf(command)} has no such option`,
        advice: nearest(near) ?? helpOf(command),
      }),
    },
    {
      // "unknown command 'raed'\n(Did you mean read?)"
      pattern: /^unknown command '(.+?)'(.*)/su,
      say: (command, [word = "", near = ""]) => ({
        came: word,
        problem: "there is no such command",
        advice: nearest(near) ?? helpOf(command),
      }),
    },
    {
      // "too many arguments for 'explain'. Expected 1 argument but got 2."
      pattern: /^too many arguments.*? Expected (\d+) arguments? but got (\d+)/su,
      say: (command, [most = "0", came = ""]) => {
        const takes = most === "0" ? "takes no words" : `takes ${most} ${most === "1" ? "word" : "words"}`;
        return {
          came: nameOf(command),
          problem: `${came} words came, and it ${takes}`,
          advice: `put a name of several words in quotes, or ${helpOf(command)}`,
        };
      },
    },
  ];

/** One line like all our others: "--frmat: bad-usage: read has no such option; did you mean --format?" */
export function misuseLine(command: Command, text: string): string {
  const sentence = text.replace(/^error:\s*/u, "").trim();
  for (const { pattern, say } of sentences) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    const { came, problem, advice } = say(command, found.slice(1));
    return `${came}: bad-usage: ${problem}; ${advice}`;
  }
  return `command line: bad-usage: ${sentence}; ${helpOf(command)}`;
}

/** "token create"; the program itself by its name. */
function nameOf(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
  return names.length > 1 ? names.slice(1).join(" ") : (names[0] ?? "");
}

const helpOf = (command: Command): string =>
  `see demarche ${command.parent === null ? "" : `${nameOf(command)} `}--help`;

const shapeOf = (argument: Argument): string => `<${argument.name()}${argument.variadic ? "..." : ""}>`;

const optionOf = (command: Command, flags: string) => command.options.find((one) => one.flags === flags);

const choicesOf = (why: string): string => why.replace(/^Allowed choices are /u, "give one of ").replace(/\.\s*$/u, "");

/** "did you mean --format?" */
function nearest(words: string): string | null {
  const found = /\(Did you mean (.+?)\?\)/su.exec(words)?.[1];
  return found === undefined ? null : `did you mean ${found}?`;
}
