'use client'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Annotation } from '#core/annotation/contract.ts'
import { useLiveConnection } from '../_live/live_provider.tsx'
import { LiveStateStore } from '../_live/live_state.ts'
import { changesOf, type NoteChanges } from './change_notes.ts'
import { notesSource } from './notes_source.ts'

export interface Notes extends NoteChanges {
  /** The oldest instant first. */
  notes: readonly Annotation[]
}

/**
 * @param first what the server knew for the first picture; a page that one comes back to may hold what is old.
 * @param sinceMs where the range begins.
 * @returns the notes since then, whoever adds or removes them; the same object until one does.
 */
export function useNotes(first: readonly Annotation[], sinceMs: number): Notes {
  const connection = useLiveConnection()
  const [store] = useState(() => new LiveStateStore(connection, notesSource(sinceMs)))
  useEffect(() => store.open(), [store])
  const notes = useSyncExternalStore(store.watch, store.state, store.state).value ?? first
  return useMemo(() => ({ notes, ...changesOf(store, notes) }), [store, notes])
}
