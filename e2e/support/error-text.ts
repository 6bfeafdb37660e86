/** A pattern for a description that has the message, beside what else describes the field. */
export function errorText(message: string): RegExp {
  return new RegExp(message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
}
