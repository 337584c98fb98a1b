type Hear = (command: string) => void

let hearing: Hear | null = null

/** Asks for a command by its id, or for the `palette`: from wherever on the page. */
export const askFor: Hear = (command) => hearing?.(command)

/** Hears what is asked for on this page. @returns what stops it. */
export function hearAsked(hear: Hear): () => void {
  hearing = hear
  return () => {
    if (hearing === hear) hearing = null
  }
}
