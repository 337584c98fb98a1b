import { isRecord } from '#core/shape.ts'

/** What somebody writes and has not saved, and the revision that it was begun from. */
export interface NoteDraft {
  text: string
  revision: number
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** @param readerId whose it is: others who use the same browser see nothing of it. */
export const draftKey = (workspace: string, period: string, readerId: string): string =>
  `holdfast.note.${workspace}.${period}.${readerId}`

/** @returns what was not saved; null where there is nothing, or the browser keeps nothing. */
export function readDraft(store: Store | null, key: string): NoteDraft | null {
  try {
    const kept: unknown = JSON.parse(store?.getItem(key) ?? 'null')
    if (!isRecord(kept) || typeof kept.text !== 'string' || typeof kept.revision !== 'number') return null
    return { text: kept.text, revision: kept.revision }
  } catch {
    // What somebody else put there, or a browser that refuses it by its settings.
    return null
  }
}

/** Keeps what is not saved yet, at each change of it; null once it is. */
export function keepDraft(store: Store | null, key: string, draft: NoteDraft | null): void {
  try {
    if (draft === null) store?.removeItem(key)
    else store?.setItem(key, JSON.stringify(draft))
  } catch {
    // Full, or refused: then it is lost with the page alone.
  }
}
