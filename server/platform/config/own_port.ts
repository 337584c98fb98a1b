import { getEnvironment } from './environment.ts'

/** @returns where this process answers itself, whatever lies before it: pages and gateway are bundled apart. */
export const ownPort = (): number => globalThis.holdfastPort ?? getEnvironment().PORT

/** Notes on which port this process listens, which may be another than was asked for: 0 takes a free one. */
export function noteOwnPort(port: number): void {
  globalThis.holdfastPort = port
}

declare global {
  var holdfastPort: number | undefined
}
