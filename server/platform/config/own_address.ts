import { getEnvironment } from './environment.ts'

/** @returns where people reach this server, without a slash at its end: what links in messages begin with. */
export function ownAddress(): string {
  const { HOLDFAST_URL, PORT } = getEnvironment()
  return (HOLDFAST_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '')
}
