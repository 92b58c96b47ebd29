//! Real XLSX files, made by another program than the one that reads them.

use rust_xlsxwriter::{Format, Formula, Workbook};
use sheets::Headings;

fn people() -> Headings {
    Headings::of("first_name*: fornavn\nmet: mødt\nat: kl\nhours: timer\nphone: telefon\nyes: ja\n")
}

#[test]
fn dates_times_numbers_and_formulas_are_read_as_they_are_shown() {
    let mut book = Workbook::new();
    let (day, clock) = (Format::new().set_num_format("dd-mm-yyyy"), Format::new().set_num_format("hh:mm"));
    let both = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Fornavn", "Mødt", "Kl", "Timer", "Telefon", "Ja"]).unwrap();
    sheet.write(1, 0, "Åse").unwrap();
    sheet.write_with_format(1, 1, 46387, &day).unwrap();
    sheet.write_with_format(1, 2, 13.5 / 24.0, &clock).unwrap();
    sheet.write(1, 3, 1.5).unwrap();
    sheet.write(1, 4, 12_345_678).unwrap();
    sheet.write(1, 5, true).unwrap();
    sheet.write_formula(3, 0, Formula::new("=\"O\"&\"la\"").set_result("Ola")).unwrap();
    sheet.write_with_format(3, 1, 46387.25, &both).unwrap();
    let bytes = book.save_to_buffer().unwrap();

    let sheet = sheets::read(&bytes).unwrap();
    let placed = people().place(&sheet).unwrap();
    let lines: Vec<_> = placed.lines(&sheet).collect();
    let mut wrong = Vec::new();
    assert_eq!((lines[0].number(), lines[1].number()), (2, 4));
    assert_eq!(lines[0].text("first_name"), "Åse");
    assert_eq!(lines[0].day("met", &mut wrong).unwrap().to_string(), "2026-12-31");
    assert_eq!(lines[0].time("at", &mut wrong).unwrap().to_string(), "13:30:00");
    assert_eq!(lines[0].amount("hours", 0.0, 24.0, &mut wrong), Some(1.5));
    assert_eq!(lines[0].phone("phone", &mut wrong).as_deref(), Some("12345678"));
    assert_eq!(lines[0].text("yes"), "1");
    assert_eq!(lines[1].text("first_name"), "Ola");
    let (day, time) = lines[1].day_and_time("met", &mut wrong).unwrap();
    assert_eq!((day.to_string(), time.unwrap().to_string()), ("2026-12-31".into(), "06:00:00".into()));
    assert_eq!(wrong, []);
}

#[test]
fn a_hidden_or_an_empty_sheet_is_passed_over() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "secret").unwrap().set_hidden(true);
    book.add_worksheet();
    book.add_worksheet().write(4, 2, "Fornavn").unwrap().set_active(true);
    let sheet = sheets::read(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(sheet.rows.len(), 1);
    assert_eq!((sheet.rows[0].number, sheet.rows[0].cells[2].as_str()), (5, "Fornavn"));
}
