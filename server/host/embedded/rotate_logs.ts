import { copyFile, readdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'

/** A log that has grown past this is put aside, and the one before it is forgotten. */
export const LOG_ROTATION_BYTES = 16 * 1024 * 1024
const LOOK_EVERY_MS = 10_000

/**
 * Puts a log aside as `<file>.1` where it has grown too large. By copying, since who writes it holds the file itself, whatever its
 * name; on a disk that has no room for a copy the lines are lost, and the room is won.
 */
export async function rotateLog(file: string, most = LOG_ROTATION_BYTES): Promise<void> {
  if ((await stat(file)).size <= most) return
  const aside = `${file}.1`
  await copyFile(file, aside).catch(() => rm(aside, { recursive: true, force: true }))
  await truncate(file)
}

/** Keeps the logs of a folder small while they are written. @returns a function that stops it. */
export function rotateLogs(folder: string): () => void {
  const rotateAll = async (): Promise<void> => {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.log'))
    // One that went meanwhile, or cannot be cut now, is looked at the next time.
    await Promise.all(files.map((name) => rotateLog(join(folder, name)).catch(() => undefined)))
  }
  const timer = setInterval(() => void rotateAll().catch(() => undefined), LOOK_EVERY_MS).unref()
  return () => clearInterval(timer)
}
