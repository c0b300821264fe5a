// Countries by name, in the language of the page.

/** A function that names a country by its code (ISO 3166, small letters). */
export function countryNames() {
  const names = new Intl.DisplayNames(document.documentElement.lang || "en", { type: "region" });
  return (code: string) => names.of(code.toUpperCase()) ?? code;
}
