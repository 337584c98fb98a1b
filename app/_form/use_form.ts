'use client'
import { type FormEvent, type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { FormRun, shown } from './form_run.ts'
import type { FormProblem } from './send_json.ts'

export interface FormState {
  ref: RefObject<HTMLFormElement | null>
  busy: boolean
  /** What is wrong as a whole, where no field says it. */
  message: string | undefined
  /** What is wrong with a field, by its name. */
  errorOf: (field: string) => string | undefined
  submit: (event: FormEvent<HTMLFormElement>) => void
}

/**
 * A form that is sent without leaving the page: while it is busy nothing is sent twice, and the first wrong field takes
 * the focus.
 * @param send gives null where all went well. It gets what was typed, by the fields' names.
 */
export function useForm(send: (data: FormData) => Promise<FormProblem | null>): FormState {
  const ref = useRef<HTMLFormElement>(null)
  const [run] = useState(() => new FormRun())
  const { busy, problem } = useSyncExternalStore(run.watch, run.state, run.state)
  useEffect(() => {
    if (problem) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    void run.submit(() => send(data))
  }
  const { message, errorOf } = shown(problem)
  return { ref, busy, submit, message, errorOf }
}
