import { expect, test } from 'vitest'
import { parseEnvFile } from './env-file.ts'

const text = 'OPERATOR_HEADER=X-Forwarded-User\r\nPORT=4000\r\n'
const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16, as Windows PowerShell writes it', utf16],
  ['big-endian UTF-16', Buffer.from(utf16).swap16()],
  ['UTF-8 with the line ends of an old Mac', Buffer.from(text.replaceAll('\r\n', '\r'))],
])('When the file is %s, every variable is read', (_, bytes) => {
  expect(parseEnvFile(bytes)).toEqual({
    variables: { OPERATOR_HEADER: 'X-Forwarded-User', PORT: '4000' },
    commentedOut: [],
    errors: [],
  })
})

test.each([
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
  ['UTF-32', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from('P\0\0\0', 'latin1')])],
])('When the file is %s, one line says how to save it', (_, bytes) => {
  const { variables, errors } = parseEnvFile(bytes)
  expect(variables).toEqual({})
  expect(errors).toEqual(['.env is not written in UTF-8: save it anew as UTF-8'])
})

test.each([
  ['a plain value', 'NAME=value', 'value'],
  ['blanks around', '  NAME = value  ', 'value'],
  ['an export', 'export NAME=value', 'value'],
  ['a # inside', 'NAME=PT#12#34', 'PT#12#34'],
  ['a # at its beginning', 'NAME=#12', '#12'],
  ['a comment', 'NAME=value # why', 'value'],
  ['nothing but a comment', 'NAME= # why', ''],
  ['nothing', 'NAME=', ''],
  ['double quotes', 'NAME="a value"', 'a value'],
  ['single quotes', "NAME='a value'", 'a value'],
  ['backticks', 'NAME=`a value`', 'a value'],
  ['quotes and a comment', 'NAME="a # value" # why', 'a # value'],
  ['quotes inside quotes', `NAME="it's"`, "it's"],
  ['an apostrophe inside', "NAME=o'hara", "o'hara"],
  ['backslashes in quotes', 'NAME="C:\\new"', 'C:\\new'],
  ['an = inside', 'NAME=postgres://a/b?c=d', 'postgres://a/b?c=d'],
  [
    'several lines',
    'NAME="-----BEGIN-----\nMIIB=\n-----END-----"',
    '-----BEGIN-----\nMIIB=\n-----END-----',
  ],
])('When a line has %s, its value is read', (_, line, value) => {
  expect(parseEnvFile(Buffer.from(`# first\n\n${line}\nLAST_ONE=1`))).toEqual({
    variables: { NAME: value, LAST_ONE: '1' },
    commentedOut: [],
    errors: [],
  })
})

test('When a quote stays open, its variable is named and the next ones are read', () => {
  const { variables, errors } = parseEnvFile(
    Buffer.from('SIGNALWIRE_API_TOKEN="PTsecret\nOPERATOR_HEADER="X-User"\n'),
  )
  expect(variables.OPERATOR_HEADER).toBe('X-User')
  expect(errors).toEqual(['SIGNALWIRE_API_TOKEN in .env must have a quote at both ends or at none'])
})

test('When a line is no assignment, the error has its number and not its content', () => {
  const { errors } = parseEnvFile(Buffer.from('PORT=4000\nOPERATOR_HEADER: PTsecret\n'))
  expect(errors).toEqual(['.env, line 2, must be NAME=value or a # comment'])
})

test('When an account is filled in behind a #, it is noticed, unlike the example', () => {
  const { commentedOut } = parseEnvFile(
    Buffer.from(
      '# SIGNALWIRE_SPACE=example.signalwire.com\n#SIGNALWIRE_API_TOKEN=PT1\n# SIGNALWIRE_PROJECT_ID=\n',
    ),
  )
  expect(commentedOut).toEqual(['SIGNALWIRE_API_TOKEN'])
})
