import type { Instrumentation } from 'next'
import { notePageFailure } from '#server/platform/availability/page_failure.ts'

/** Next calls this with what a page threw, before it answers 500: the gateway makes 503 of it where a service is away. */
export const onRequestError: Instrumentation.onRequestError = (error) => notePageFailure(error)
