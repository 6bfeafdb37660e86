/** Who sits in the preview, in order of arrival: names as they come, short, long, right to left. */
const names = [
  'Inês Ferreira',
  'Kofi Mensah',
  'لينا الحدّاد',
  'Maximiliane von Hohenberg-Altenstein',
  'Priya Raghunathan',
  'Bo Li',
  'Tomasz Wiśniewski',
  'Aroha Ngata',
  'נועם ברק',
  'Björn Åkesson',
  '田中 陽子',
  'Eilidh MacLeod',
  'Nguyễn Thị Mai',
  'Mateo Rojas',
  'Ada Yılmaz',
  'Юлия Соколова',
  'Chloé Dubois',
  'Sam Oduya',
  'Leilani Kahale',
  'Γιώργος Παππάς',
  'Ines de la Fuente y Villanueva',
  'Óscar Peña',
  '김서연',
  'Ayaan Khan',
] as const

/** One person in the preview. */
export type Person = Readonly<{ id: number; name: string; initial: string; muted: boolean }>

/**
 * @param count how many people, from 0
 * @returns that many, always the same ones first; names come round again after two dozen
 */
export function samplePeople(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, id) => {
    const name = names[id % names.length] ?? names[0]
    return { id, name, initial: [...name].slice(0, 1).join(''), muted: id % 3 === 1 }
  })
}
