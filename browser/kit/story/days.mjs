// Days and times as forms want them, on the clocks where the programme is.
const ZONE = "Europe/Copenhagen";
const HOUR = 3_600_000;

const parts = (moment) =>
  Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: ZONE,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );

/** A day and a time in so many hours. */
export function inHours(hours) {
  const { year, month, day, hour, minute } = parts(Date.now() + hours * HOUR);
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}
/** A day in so many days. */
export const inDays = (days) => inHours(days * 24).date;
