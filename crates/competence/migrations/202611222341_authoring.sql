-- An organisation's own frameworks: versions, their parts, and what these say in other languages.
create table competence_own_version (
    org uuid not null,
    id uuid not null,
    framework uuid not null, -- the same for all versions of one framework
    nth bigint not null, -- 1 for the first version, and so on
    document uuid not null, -- the identifier of the document in CASE; what lies at the top has it as its parent
    title text not null,
    language text not null, -- the language the statements are written in
    number text not null, -- what people call the version; empty until it is published
    status text not null, -- draft, open, published or withdrawn
    comments_until date,
    format text not null, -- 1.0 or 1.1
    rest text not null, -- the package without items and associations, as JSON
    others text not null, -- associations that say something else than where a part stands: place in the file and JSON
    made_at timestamptz not null,
    published_at timestamptz,
    primary key (org, id)
);
create unique index competence_own_version_nth on competence_own_version (framework, nth);
create table competence_own_part (
    org uuid not null,
    version uuid not null,
    id uuid not null, -- the identifier in CASE: the same in every version
    parent uuid not null,
    place bigint not null, -- the order among those under the same parent
    file_at bigint not null, -- the place in the list of the file
    kind text not null, -- domain, competence, knowledge, skill, attitude or other
    code text not null,
    words text not null,
    fields text not null, -- all of it, as JSON
    edge text, -- the association that says where it stands, as JSON
    edge_at bigint,
    moved bigint not null, -- 1 when it was added or moved here: the siblings are numbered anew when it goes out
    primary key (org, version, id),
    foreign key (org, version) references competence_own_version (org, id)
);
create index competence_own_part_parent on competence_own_part (org, version, parent, place);
create index competence_own_part_kind on competence_own_part (org, version, kind);
create table competence_own_text (
    org uuid not null,
    version uuid not null,
    part uuid not null,
    language text not null,
    words text not null,
    reason text not null,
    example text not null,
    status text not null, -- draft, again (the source has changed), read or final
    written_by uuid,
    read_by uuid,
    primary key (org, version, part, language)
);
create index competence_own_text_written on competence_own_text (written_by);
create index competence_own_text_read on competence_own_text (read_by);
-- A file that was sent and waits for a yes, for an hour.
create table competence_own_file (
    org uuid not null,
    id uuid not null,
    person uuid not null,
    form text not null, -- case or moodle
    content text not null,
    ends_at timestamptz not null,
    primary key (org, id)
);
create table competence_own_comment (
    org uuid not null,
    id uuid not null,
    version uuid not null,
    part uuid not null,
    words text not null, -- of somebody nobody knows
    made_at timestamptz not null,
    answer text,
    settled_at timestamptz,
    primary key (org, id),
    foreign key (org, version) references competence_own_version (org, id)
);
create index competence_own_comment_version on competence_own_comment (org, version, made_at);
create table competence_own_link (
    org uuid not null,
    id uuid not null,
    one text not null, -- a framework of one's own or an installed one
    one_part uuid not null,
    other text not null,
    other_part uuid not null,
    relation text not null, -- exact, close, broader, narrower or related
    primary key (org, id)
);
create unique index competence_own_link_once on competence_own_link (org, one, one_part, other, other_part);
