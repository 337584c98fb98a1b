import { Job, type JobJson, type JobProgress, Queue } from 'bullmq'

/** The data of a job that is JSON already. */
export class JsonText {
  // Private, so that BullMQ, which writes every data as JSON, finds nothing to write.
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get text(): string {
    return this.#text
  }
}

class OwnJob<D, R, N extends string, P extends JobProgress> extends Job<D, R, N, P> {
  override asJSON(): JobJson {
    const json = super.asJSON()
    return this.data instanceof JsonText ? { ...json, data: this.data.text } : json
  }
}

/** BullMQ's queue, into which data can also be put as the text that it is: it is written once, by who signs it. */
export class OwnQueue extends Queue {
  protected override get Job(): typeof Job {
    return OwnJob
  }
}
