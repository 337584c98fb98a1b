import { useEffect, useState } from 'react'
import { loadJson } from '../_live/load_json.ts'

/**
 * Loads an answer of our own API once, when its part of the page is first drawn.
 * @param read stays the same; checks the answer's form.
 * @returns the answer; null before it is there, and where `problem` says why it is not.
 */
export function useLoaded<T>(address: string, read: (body: unknown) => T): { value: T | null; problem: string } {
  const [loaded, setLoaded] = useState<{ value: T | null; problem: string }>({ value: null, problem: '' })
  useEffect(() => {
    const left = new AbortController()
    loadJson(address, read, left.signal).then(
      (value) => setLoaded({ value, problem: '' }),
      (error: Error) => left.signal.aborted || setLoaded({ value: null, problem: error.message }),
    )
    return () => left.abort()
  }, [address, read])
  return loaded
}
