/** Interface texts: the tables of `spolu.language`, in the one language that the kernel sent. */

const CATEGORIES: Record<string, Intl.LDMLPluralRule[]> = {
  cs: ["one", "few", "many", "other"],
  sk: ["one", "few", "many", "other"],
  pl: ["one", "few", "many", "other"],
  en: ["one", "other"],
};

export type Say = (key: string, values?: Record<string, string | number>) => string;

/** Return the function that says a text of `words`: plural forms by `n`, `{name}` filled in. */
export function speaker(words: Record<string, string>, language: string): Say {
  const categories = CATEGORIES[language] ?? CATEGORIES["en"]!;
  const rules = new Intl.PluralRules(language || "en");
  return (key, values = {}) => {
    const forms = (words[key] ?? key).split("|");
    const n = Number(values["n"] ?? 0);
    const form = forms.length > 1 ? forms[Math.min(categories.indexOf(rules.select(n)), forms.length - 1)]! : forms[0]!;
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
  };
}
