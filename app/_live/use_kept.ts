'use client'
import { useRef } from 'react'
import { keepSame } from './keep_same.ts'

/** @returns the value, made of the objects of the last drawing wherever these say the same: see {@link keepSame}. */
export function useKept<T>(value: T): T {
  const kept = useRef(value)
  kept.current = keepSame(kept.current, value)
  return kept.current
}
