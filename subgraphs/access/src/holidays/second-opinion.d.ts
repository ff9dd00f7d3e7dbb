/** Only what the test asks of the second package, which has no types of its own. */
declare module 'japanese-holidays' {
  interface Holiday {
    readonly month: number;
    readonly date: number;
    readonly name: string;
  }
  const holidays: { getHolidaysOf(year: number, withSubstitutes: boolean): Holiday[] };
  export default holidays;
}
