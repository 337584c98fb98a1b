import { Registry } from 'prom-client'

/** Everything that `/metrics` shows. Labels are closed sets: never a workspace's name, an id or a person. */
export const registry = new Registry()
