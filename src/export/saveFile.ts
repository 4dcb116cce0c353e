/** Hands a file to the reader's browser under a name. Nothing leaves the machine. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The browser reads the address after the click; a minute is more than any of them takes to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
