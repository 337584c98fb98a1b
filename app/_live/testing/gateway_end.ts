import type { LiveKind, LiveMessages } from '#core/live/kinds.ts'
import type { LiveSocket } from '../connection.ts'

/** The other end of a page's socket, in memory: what the gateway says and does arrives at once. */
export class GatewayEnd {
  /** What the page's end was told to do, in order. */
  readonly told: ('dial' | 'connect' | 'disconnect')[] = []
  #active = true
  #onAny: (kind: string, message: unknown) => void = () => undefined
  readonly #on: { disconnect: () => void; connect_error: () => void } = {
    disconnect: () => undefined,
    connect_error: () => undefined,
  }

  dial = (): LiveSocket => {
    this.told.push('dial')
    const isActive = (): boolean => this.#active
    return {
      get active() {
        return isActive()
      },
      on: (name, listener) => {
        this.#on[name] = listener
      },
      onAny: (listener) => {
        this.#onAny = listener
      },
      connect: () => this.told.push('connect'),
      disconnect: () => this.told.push('disconnect'),
    }
  }

  say<K extends LiveKind>(kind: K, message: LiveMessages[K]): void {
    this.#onAny(kind, message)
  }

  hello(sequence: number, policyVersion = 1): void {
    this.say('hello', { sequence, policyVersion, at: '' })
  }

  pulse(oldestWaitingSeconds: number | null = null): void {
    this.say('pulse', { at: '', sequence: 0, waitingJobs: 1, waitingEvents: 2, oldestWaitingSeconds, failedJobs: 3 })
  }

  /** The socket closes: the server went away, or the network did. */
  close(): void {
    this.#on.disconnect()
  }

  /** A try to connect comes to nothing; the page's end goes on trying by itself. */
  fail(): void {
    this.#active = true
    this.#on.connect_error()
  }

  /** The server answers that this session may not listen. */
  refuse(): void {
    this.#active = false
    this.#on.connect_error()
  }
}
