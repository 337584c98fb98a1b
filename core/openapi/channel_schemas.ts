import {
  channelChangeSchema,
  channelSchema,
  channelsAnswerSchema,
  madeChannelSchema,
  newChannelSchema,
  secretRenewalSchema,
} from '../channel/contract.ts'
import { deliveriesAnswerSchema, deliverySchema } from '../channel/delivery_contract.ts'
import { type JsonSchema, schemaOf } from './schema_of.ts'

/** @returns what channels and deliveries are in answers, and what is sent to make and change them. */
export const channelSchemas = (): Record<string, JsonSchema> => ({
  Channels: schemaOf(channelsAnswerSchema, 'output'),
  Channel: schemaOf(channelSchema, 'output'),
  MadeChannel: schemaOf(madeChannelSchema, 'output'),
  NewChannel: schemaOf(newChannelSchema, 'input'),
  ChannelChange: schemaOf(channelChangeSchema, 'input'),
  SecretRenewal: schemaOf(secretRenewalSchema, 'input'),
  Delivery: schemaOf(deliverySchema, 'output'),
  Deliveries: schemaOf(deliveriesAnswerSchema, 'output'),
})
