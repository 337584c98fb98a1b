/**
 * Puts a text where it can be pasted from. Where the page came over plain HTTP, browsers offer no clipboard, and the old way
 * of a selected field has to do.
 * @returns whether it did.
 */
export async function copyText(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (clipboard) {
    const copied = clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (await copied) return true
  }
  return copyFromField(text)
}

function copyFromField(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.className = 'sr-only'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
