'use client'
import { useState } from 'react'
import type { Here } from './here.ts'
import { loadChoices } from './load_choices.ts'

type Choices = Pick<Here, 'values' | 'savedViews'>

const NONE: Choices = { values: {}, savedViews: [] }

/** @returns the values to filter by and the saved views, as they were loaded last, and what loads them anew. */
export function useLoadedChoices(): { loaded: Choices; problem: boolean; load: () => void } {
  const [loaded, setLoaded] = useState(NONE)
  const [problem, setProblem] = useState(false)
  const load = () =>
    void loadChoices().then(
      (choices) => {
        setLoaded(choices)
        setProblem(false)
      },
      () => setProblem(true),
    )
  return { loaded, problem, load }
}
