interface Days {
  readonly start: string;
  readonly end: string;
}

const months = "January February March April May June July August September October November December".split(" ");
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

const parts = (day: string): readonly [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return [year, month, date];
};

/** "11 April 2024", "1–7 April 2024", "January 2024", "2023", "28 March – 2 April 2024". */
export function tellDays({ start, end }: Days): string {
  const [year, month, date] = parts(start);
  const [lastYear, lastMonth, lastDate] = parts(end);
  const monthName = months[month - 1] ?? "";
  if (start === end) return `${date} ${monthName} ${year}`;
  const endsMonth = lastDate === new Date(Date.UTC(lastYear, lastMonth, 0)).getUTCDate();
  if (date === 1 && endsMonth && year === lastYear) {
    if (month === lastMonth) return `${monthName} ${year}`;
    if (month === 1 && lastMonth === 12) return `${year}`;
    return `${monthName} – ${months[lastMonth - 1]} ${year}`;
  }
  if (year === lastYear && month === lastMonth) return `${date}–${lastDate} ${monthName} ${year}`;
  const left = year === lastYear ? `${date} ${monthName}` : `${date} ${monthName} ${year}`;
  return `${left} – ${lastDate} ${months[lastMonth - 1]} ${lastYear}`;
}

/** "Friday 12 April 2024". */
export function tellDayOfWeek(day: string): string {
  const [year, month, date] = parts(day);
  return `${weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]} ${tellDays({ start: day, end: day })}`;
}
