/** @returns where this browser keeps things; null where it refuses to. */
export function browserStore(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
