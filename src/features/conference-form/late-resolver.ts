import type { Resolver } from 'react-hook-form'
import type { CheckedBody, FormContext } from './form-resolver.ts'
import type { FormValues } from './values/form-values.ts'

type FormResolver = Resolver<FormValues, FormContext, CheckedBody>

/**
 * Checks the form by what comes after its first paint: a field that was left before that is told
 * then. Where it cannot be loaded, nothing is found wrong, and nothing can be sent either, as what
 * sends has not come with it.
 *
 * @param load the resolver, once what is on its way has come; undefined where it has not
 */
export function lateResolver(load: () => Promise<FormResolver | undefined>): FormResolver {
  let resolver: FormResolver | undefined
  return async (values, context, options) => {
    resolver ??= await load()
    return resolver ? resolver(values, context, options) : { values: {}, errors: {} }
  }
}
