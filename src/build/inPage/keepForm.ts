/** Puts what was ticked and chosen without scripts into the address, under the names that the page reads there. */
export function keepFormInAddress(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>("input[name]")];
  if (inputs.every((input) => input.checked === input.defaultChecked)) return;
  const parameters = new URLSearchParams(location.search);
  const checked = (name: string) => inputs.filter((input) => input.name === name && input.checked);
  parameters.set(
    "sources",
    checked("source")
      .map((input) => input.value)
      .join(),
  );
  for (const name of ["outcome", "view"]) {
    const [input] = checked(name);
    if (input !== undefined) parameters.set(name, input.value);
  }
  history.replaceState(history.state, "", `?${parameters.toString()}${location.hash}`);
}
