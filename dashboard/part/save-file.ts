/** @module Hands a file that the page made to whoever looks at it. */

/** As a download of this name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file once the click is through.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
