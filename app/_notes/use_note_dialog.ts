'use client'
import { type ComponentProps, type ComponentType, useEffect, useRef, useState } from 'react'
import type { NoteDialog, NoteQuestion } from './note_dialog.tsx'

export interface AskedNote {
  question: NoteQuestion | null
  /** Null while it is being loaded. */
  Dialog: ComponentType<ComponentProps<typeof NoteDialog>> | null
  /** Why nothing opened. */
  problem: string | null
  ask: (question: NoteQuestion) => void
  /** @param focus what has the focus then, where that is not what had it before. */
  close: (focus?: HTMLElement | null) => void
}

/**
 * Opens the dialogs about notes, and gives the focus back to where they were asked for. Where they cannot be loaded, the page
 * stays and says so.
 */
export function useNoteDialog(): AskedNote {
  const [question, setQuestion] = useState<NoteQuestion | null>(null)
  const [Dialog, setDialog] = useState<AskedNote['Dialog']>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const next = useRef<Element | null>(null)
  useEffect(() => {
    if (question !== null || !(next.current instanceof HTMLElement)) return
    const { current } = next
    // Once the dialog has let go of the focus.
    const frame = requestAnimationFrame(() => current.focus())
    return () => cancelAnimationFrame(frame)
  }, [question])
  const load = async (): Promise<void> => {
    const loaded = await import('./note_dialog.tsx')
    setDialog(() => loaded.NoteDialog)
  }
  const ask = (asked: NoteQuestion): void => {
    next.current = document.activeElement
    setQuestion(asked)
    setProblem(null)
    if (Dialog) return
    load().catch(() => {
      setQuestion(null)
      setProblem('Notes cannot be changed just now: Holdfast cannot be reached.')
    })
  }
  const close = (focus?: HTMLElement | null): void => {
    if (focus) next.current = focus
    setQuestion(null)
  }
  return { question, Dialog, problem, ask, close }
}
