import styles from '../filters/fields.module.css';

export type SideOptions = { label: string; options: { value: string; label: string }[] }[];

type Props = { name: string; label: string; value: string; groups: SideOptions };

/** One of everything that can be compared, by kind. What is chosen stays a choice even where the groups do not list it. */
export function SideSelect({ name, label, value, groups }: Props) {
  const id = `field-${name}`;
  const listed = groups.some((group) => group.options.some((option) => option.value === value));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={styles.input} name={name} defaultValue={value}>
        {!listed && <option value={value}>{value}</option>}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
