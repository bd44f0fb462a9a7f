# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion of lumosctl

complete -c lumosctl -n __fish_use_subcommand -f -s h -l help -d 'show the commands'
complete -c lumosctl -n __fish_use_subcommand -f -l version -d 'show the version'
complete -c lumosctl -n __fish_use_subcommand -f -a sample -d 'make a sample platform of any size'
complete -c lumosctl -n __fish_use_subcommand -f -a import -d 'import cost, inventory, usage or a whole platform'
complete -c lumosctl -n __fish_use_subcommand -f -a tenants -d 'list, show, create and move tenants'
complete -c lumosctl -n __fish_use_subcommand -f -a quota -d 'list, set and check limits'
complete -c lumosctl -n __fish_use_subcommand -f -a usage -d 'show usage, cost and scaling decisions'
complete -c lumosctl -n __fish_use_subcommand -f -a allocate -d 'place waiting workloads, or rerun an arrival experiment'
complete -c lumosctl -n __fish_use_subcommand -f -a simulate -d 'simulate the next days, or compare what-if scenarios'
complete -c lumosctl -n __fish_use_subcommand -f -a study -d 'sweep, sensitivity, optimisation and least regret over factors'
complete -c lumosctl -n __fish_use_subcommand -f -a invoice -d 'make the invoice of a tenant or of all'
complete -c lumosctl -n __fish_use_subcommand -f -a isolation -d 'prove that tenants are isolated, or show what is not'
complete -c lumosctl -n __fish_use_subcommand -f -a report -d 'write the operations report as PDF'
complete -c lumosctl -n __fish_use_subcommand -f -a export -d 'export the platform as JSON, or cost as FOCUS CSV'
complete -c lumosctl -n __fish_use_subcommand -f -a audit -d 'show or verify the audit log'
complete -c lumosctl -n __fish_use_subcommand -f -a conform -d 'run test vectors through the engine'
complete -c lumosctl -n __fish_use_subcommand -f -a bench -d 'measure, beside a baseline of the same run'

complete -c lumosctl -n '__fish_seen_subcommand_from sample' -l tenants -d 'number of tenants' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from sample' -l days -d 'days of history' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from sample' -l seed -d 'seed of all random draws' -r -f

complete -c lumosctl -n '__fish_seen_subcommand_from import' -l dry-run -d 'only say what would happen'
complete -c lumosctl -n '__fish_seen_subcommand_from import' -l format -d 'instead of looking at the file' -r -f -a 'focus openb-nodes openb-pods usage-csv cloudevents platform-json'
complete -c lumosctl -n '__fish_seen_subcommand_from import' -l overlap -d 'costs of which the store has other amounts' -r -f -a 'refuse replace add'
complete -c lumosctl -n '__fish_seen_subcommand_from import' -l max-errors -d 'bad rows to list' -r -f

complete -c lumosctl -n '__fish_seen_subcommand_from tenants' -a 'list show create activate suspend resume offboard delete protect unprotect'
complete -c lumosctl -n '__fish_seen_subcommand_from tenants' -l all -d 'organisations, projects and deleted tenants, too'
complete -c lumosctl -n '__fish_seen_subcommand_from tenants' -l sort -d 'order of the list' -r -f -a 'slug level'
complete -c lumosctl -n '__fish_seen_subcommand_from tenants' -l type -d 'type of a new tenant' -r -f -a 'individual small_business enterprise government educational'
complete -c lumosctl -n '__fish_seen_subcommand_from tenants' -l level -d 'level of a new tenant' -r -f -a 'organisation tenant project'
complete -c lumosctl -n '__fish_seen_subcommand_from tenants' -l parent -d 'organisation or tenant above' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from tenants' -l owner -d 'owner of a new tenant' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from tenants' -l slug -d 'slug of a new tenant' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from tenants' -l tier -d 'price plan' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from tenants' -l dry-run -d 'only say what would happen'

complete -c lumosctl -n '__fish_seen_subcommand_from quota' -a 'list set check'
complete -c lumosctl -n '__fish_seen_subcommand_from quota' -l limit -d 'the new limit' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from quota' -l remove -d 'remove the limit'
complete -c lumosctl -n '__fish_seen_subcommand_from quota' -l amount -d 'how much would be taken' -r -f

complete -c lumosctl -n '__fish_seen_subcommand_from usage' -a 'show cost rate scaling'
complete -c lumosctl -n '__fish_seen_subcommand_from usage' -l from -d 'first day' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from usage' -l to -d 'last day' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from usage' -l at -d 'explain the decision of this moment' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from usage' -l all -d 'decisions that changed nothing, too'

complete -c lumosctl -n '__fish_seen_subcommand_from allocate' -l dry-run -d 'only say what would be placed'
complete -c lumosctl -n '__fish_seen_subcommand_from allocate' -l nodes -d 'node list in the openb layout' -r
complete -c lumosctl -n '__fish_seen_subcommand_from allocate' -l pods -d 'pod list in the openb layout' -r
complete -c lumosctl -n '__fish_seen_subcommand_from allocate' -l order -d 'order of arrival' -r
complete -c lumosctl -n '__fish_seen_subcommand_from allocate' -l policy -d 'placement policy' -r -f -a 'random least_allocated most_allocated balanced dot_product best_fit fgd lumos'
complete -c lumosctl -n '__fish_seen_subcommand_from allocate' -l seed -d 'seed of ties and random draws' -r -f

complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l days -d 'days to simulate' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l runs -d 'replications of a study' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l seed -d 'seed' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l step -d 'seconds a step' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l scenario -d 'compare this stored scenario with the baseline' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l schema -d 'print the JSON Schema of scenario files'
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l threads -d 'threads; the result does not depend on it' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l out -d 'write each replication to this new file' -r
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l resume -d 'go on where an earlier run was cut off' -r
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l shard -d 'run only the replications r with r mod N = I' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l replay -d 'run what a result file says again' -r
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l hash-log -d 'write the state hash of every hour' -r
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l write-slurm -d 'write a Slurm array job' -r
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l write-kubernetes -d 'write a Kubernetes indexed Job' -r
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l shards -d 'tasks of the job' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l image -d 'container image of the job' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -a 'requests merge compare-hashes'
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l rate -d 'requests a second' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l service -d 'mean seconds of service' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l replicas -d 'replicas behind the queue' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l scv -d 'variance of the service time by the square of its mean' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l limit -d 'most requests at the station' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l retries -d 'how often a refused request comes again' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l retry-after -d 'mean seconds to the first retry' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from simulate' -l requests -d 'requests to simulate' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from study' -l threads -d 'threads; the result does not depend on it' -r -f

complete -c lumosctl -n '__fish_seen_subcommand_from invoice' -l all -d 'every tenant, one line each'
complete -c lumosctl -n '__fish_seen_subcommand_from invoice' -l month -d 'month to bill' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from invoice' -l to-date -d 'only up to today, fixed amounts prorated'

complete -c lumosctl -n '__fish_seen_subcommand_from isolation' -l checks -d 'only list the checks'

complete -c lumosctl -n '__fish_seen_subcommand_from report' -a 'operations'
complete -c lumosctl -n '__fish_seen_subcommand_from report' -s o -l output -d 'the PDF to write' -r
complete -c lumosctl -n '__fish_seen_subcommand_from report' -l language -d 'language of the report' -r -f -a 'en zh_CN'
complete -c lumosctl -n '__fish_seen_subcommand_from report' -l author -d 'name on the report' -r -f

complete -c lumosctl -n '__fish_seen_subcommand_from export' -s o -l output -d 'file to write' -r
complete -c lumosctl -n '__fish_seen_subcommand_from export' -l format -d 'json or focus' -r -f -a 'json focus'

complete -c lumosctl -n '__fish_seen_subcommand_from audit' -l verify -d 'check the whole chain'
complete -c lumosctl -n '__fish_seen_subcommand_from audit' -l limit -d 'newest entries to show' -r -f
complete -c lumosctl -n '__fish_seen_subcommand_from audit' -l subject -d 'only this tenant, node or workload' -r -f

complete -c lumosctl -n '__fish_seen_subcommand_from conform' -a 'hpa quota fragmentation billing alerts merkle netpol'
complete -c lumosctl -n '__fish_seen_subcommand_from conform' -l results -d 'write what was computed, one JSON object a line' -r

complete -c lumosctl -n '__fish_seen_subcommand_from bench' -a 'quota tenants allocate scale simulate billing isolation store ui all'
complete -c lumosctl -n '__fish_seen_subcommand_from bench' -l quick -d 'a smaller amount of work'

complete -c lumosctl -n 'not __fish_use_subcommand' -l store -d 'store file or postgresql:// address' -r
complete -c lumosctl -n 'not __fish_use_subcommand' -l json -d 'print JSON instead of text'
complete -c lumosctl -n 'not __fish_use_subcommand' -s h -l help -d 'show the help of the command'
