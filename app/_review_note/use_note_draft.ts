import { useEffect, useState } from 'react'
import { browserStore } from '../_commands/browser_store.ts'
import { keepDraft, type NoteDraft, readDraft } from './note_draft.ts'

/**
 * What somebody writes here: kept in the browser at each change, so that it is there again after a reload.
 * @param key of `draftKey`.
 */
export function useNoteDraft(key: string): { draft: NoteDraft | null; setDraft: (draft: NoteDraft | null) => void } {
  const [draft, setDraft] = useState<NoteDraft | null>(null)
  // The server knows nothing of it, and draws the page without.
  useEffect(() => setDraft(readDraft(browserStore(), key)), [key])
  return {
    draft,
    setDraft: (next) => {
      setDraft(next)
      keepDraft(browserStore(), key, next)
    },
  }
}
