'use client'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
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
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<FormProblem | null>(null)
  useEffect(() => {
    if (problem) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(null)
    void send(new FormData(event.currentTarget)).then((found) => {
      setProblem(found)
      setBusy(false)
    })
  }
  const hasFields = Object.keys(problem?.fields ?? {}).length > 0
  return { ref, busy, submit, message: hasFields ? undefined : problem?.message, errorOf: (field) => problem?.fields[field] }
}

/** @returns what was typed into a field, as text. */
export function textOf(data: FormData, field: string): string {
  const value = data.get(field)
  return typeof value === 'string' ? value : ''
}

/** @returns the problem of the first of these fields that were left empty; null where all are filled in. */
export function missing(data: FormData, ...names: string[]): FormProblem | null {
  const empty = names.filter((name) => textOf(data, name).trim() === '')
  if (empty.length === 0) return null
  return { status: 0, message: '', fields: Object.fromEntries(empty.map((name) => [name, 'Fill this in.'])) }
}
