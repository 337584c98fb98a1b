import { execFile } from 'node:child_process'
import { statfs } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const SIZE = '8g'
/** What is deleted meanwhile makes room, which is taken away again. */
const SHRINK_EVERY_MS = 200

/** A disk of our own that can be full. */
export interface Disk {
  /** Leaves no room, until `free`. */
  fill(): Promise<void>
  free(): Promise<void>
  remove(): Promise<void>
}

/** @returns a disk in memory, mounted on `folder`; null where the system does not let us. */
export async function mountDisk(folder: string): Promise<Disk | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=711`, 'holdfast-faults', folder])
  } catch {
    return null
  }
  const resize = (size: string) => run('mount', ['-o', `remount,size=${size}`, folder])
  let filling: Promise<void> | undefined
  let isFull = false
  const keepFull = async (): Promise<void> => {
    while (isFull) {
      // Fails where something was written between the look and the change: the next time, then.
      await shrink(folder, resize).catch(() => undefined)
      await delay(SHRINK_EVERY_MS)
    }
  }
  const free = async (): Promise<void> => {
    isFull = false
    await filling
    await resize(SIZE)
  }
  return {
    fill: async () => {
      isFull = true
      filling = keepFull()
    },
    free,
    remove: async () => {
      await free()
      await run('umount', ['-l', folder])
    },
  }
}

async function shrink(folder: string, resize: (size: string) => Promise<unknown>): Promise<void> {
  const { blocks, bfree, bsize } = await statfs(folder)
  if (bfree > 0) await resize(String((blocks - bfree) * bsize))
}
